"""Text and attributes as XML writes them."""


def escape(data, entities={}):
    """Text in which `&`, `<`, `>` and what `entities` has are written as references."""
    data = data.replace('&', '&amp;').replace('>', '&gt;').replace('<', '&lt;')
    for key, value in entities.items():
        data = data.replace(key, value)
    return data


def unescape(data, entities={}):
    """The opposite of escape()."""
    data = data.replace('&lt;', '<').replace('&gt;', '>')
    for key, value in entities.items():
        data = data.replace(key, value)
    return data.replace('&amp;', '&')


def quoteattr(data, entities={}):
    """An attribute's value with the quotes around it."""
    data = escape(data, {**entities, '\n': '&#10;', '\r': '&#13;', '\t': '&#9;'})
    if '"' not in data:
        return f'"{data}"'
    if "'" not in data:
        return f"'{data}'"
    return '"' + data.replace('"', '&quot;') + '"'
