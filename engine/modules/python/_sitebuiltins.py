"""The classes of `exit` and `quit`, of `copyright`, `credits` and `license`, and of `help`."""

import builtins

Quitter = type(builtins.exit)
_Printer = type(builtins.copyright)
_Helper = type(builtins.help)
