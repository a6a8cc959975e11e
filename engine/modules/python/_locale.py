"""What the C library says of locales: see locale."""

from locale import (CHAR_MAX, Error, getencoding, LC_ALL, LC_COLLATE, LC_CTYPE, LC_MESSAGES, LC_MONETARY, LC_NUMERIC, LC_TIME,
                    localeconv, setlocale, strcoll, strxfrm)
