"""A non-validating parser of XML with expat's interface."""

from xml.parsers._expat import (EXPAT_VERSION, ErrorString, ExpatError, ParserCreate, XMLParserType, error, errors, features, model,
                                native_encoding, version_info, XML_PARAM_ENTITY_PARSING_ALWAYS, XML_PARAM_ENTITY_PARSING_NEVER,
                                XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE)
