def connect(host, port=80, user, *, timeout=5):
    return host
