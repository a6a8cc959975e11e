# The numbers and names of xml.dom.
import xml.dom as d
print(sorted((n, v) for n, v in vars(d).items() if n.endswith('_ERR')))
print(sorted((n, v.code) for n, v in vars(d).items() if isinstance(v, type) and issubclass(v, Exception) and n != 'DOMException'))
