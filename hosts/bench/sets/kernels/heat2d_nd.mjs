// JavaScript has no arrays of two dimensions over one buffer: its programmers write the flat form.
import './heat2d.mjs';
