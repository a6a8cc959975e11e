from .. import first_name
from .. import __version__
where = __name__
def beyond():
    from .... import too_far
