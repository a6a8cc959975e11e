"""robots.txt: what programs that walk through a site may read."""

import collections
import time
import urllib.parse

__all__ = ['RobotFileParser']

RequestRate = collections.namedtuple('RequestRate', 'requests seconds')


class RobotFileParser:
    """What a robots.txt says."""

    def __init__(self, url=''):
        self.entries = []
        self.sitemaps = []
        self.default_entry = None
        self.disallow_all = False
        self.allow_all = False
        self.set_url(url)
        self.last_checked = 0

    def mtime(self):
        """When it was read."""
        return self.last_checked

    def modified(self):
        """Says that it has been read now."""
        self.last_checked = time.time()

    def set_url(self, url):
        """Where it is."""
        self.url = url
        self.host, self.path = urllib.parse.urlparse(url)[1:3]

    def read(self):
        """Reads it from where it is."""
        import urllib.error
        import urllib.request
        try:
            file = urllib.request.urlopen(self.url)
        except urllib.error.HTTPError as error:
            if error.code in (401, 403):
                self.disallow_all = True
            elif 400 <= error.code < 500:
                self.allow_all = True
            error.close()
        else:
            self.parse(file.read().decode('utf-8').splitlines())

    def _add_entry(self, entry):
        if '*' not in entry.useragents:
            self.entries.append(entry)
        elif self.default_entry is None:
            # The first one for all counts.
            self.default_entry = entry

    def parse(self, lines):
        """Takes its lines."""
        # Of an entry, first the agents are read and then the rules.
        entry, stage = Entry(), 'nothing'
        self.modified()
        for line in lines:
            if not line:
                if stage == 'agents':
                    entry, stage = Entry(), 'nothing'
                elif stage == 'rules':
                    self._add_entry(entry)
                    entry, stage = Entry(), 'nothing'
            line = line.partition('#')[0].strip()
            if not line:
                continue
            name, colon, value = line.partition(':')
            if not colon:
                continue
            name = name.strip().lower()
            value = urllib.parse.unquote(value.strip())
            if name == 'user-agent':
                if stage == 'rules':
                    self._add_entry(entry)
                    entry = Entry()
                entry.useragents.append(value)
                stage = 'agents'
            elif name == 'sitemap':
                self.sitemaps.append(value)
            elif stage != 'nothing' and name in ('disallow', 'allow', 'crawl-delay', 'request-rate'):
                self._add_rule(entry, name, value)
                stage = 'rules'
        if stage == 'rules':
            self._add_entry(entry)

    def _add_rule(self, entry, name, value):
        if name == 'crawl-delay':
            if value.strip().isdigit():
                entry.delay = int(value)
        elif name == 'request-rate':
            numbers = value.split('/')
            if len(numbers) == 2 and all(number.strip().isdigit() for number in numbers):
                entry.req_rate = RequestRate(int(numbers[0]), int(numbers[1]))
        else:
            entry.rulelines.append(RuleLine(value, name == 'allow'))

    def can_fetch(self, useragent, url):
        """Whether a program may read a URL."""
        if self.disallow_all:
            return False
        if self.allow_all:
            return True
        if not self.last_checked:
            # It has not been read: nothing is known to be allowed.
            return False
        parts = urllib.parse.urlparse(urllib.parse.unquote(url))
        url = urllib.parse.quote(urllib.parse.urlunparse(('', '', parts.path, parts.params, parts.query, parts.fragment))) or '/'
        entry = self._entry_of(useragent)
        return entry.allowance(url) if entry is not None else True

    def _entry_of(self, useragent):
        return next((entry for entry in self.entries if entry.applies_to(useragent)), self.default_entry)

    def crawl_delay(self, useragent):
        """Seconds to wait between requests."""
        entry = self._entry_of(useragent) if self.mtime() else None
        return entry.delay if entry is not None else None

    def request_rate(self, useragent):
        """How many requests in how many seconds."""
        entry = self._entry_of(useragent) if self.mtime() else None
        return entry.req_rate if entry is not None else None

    def site_maps(self):
        """The site maps that it names."""
        return self.sitemaps or None

    def __str__(self):
        entries = self.entries + ([self.default_entry] if self.default_entry is not None else [])
        return '\n\n'.join(map(str, entries))


class RuleLine:
    """A path and whether what begins with it may be read."""

    def __init__(self, path, allowance):
        if path == '' and not allowance:
            # An empty path forbids nothing.
            allowance = True
        self.path = urllib.parse.quote(urllib.parse.urlunparse(urllib.parse.urlparse(path)))
        self.allowance = allowance

    def applies_to(self, filename):
        return self.path == '*' or filename.startswith(self.path)

    def __str__(self):
        return ('Allow' if self.allowance else 'Disallow') + ': ' + self.path


class Entry:
    """The rules for some programs."""

    def __init__(self):
        self.useragents = []
        self.rulelines = []
        self.delay = None
        self.req_rate = None

    def __str__(self):
        lines = [f'User-agent: {agent}' for agent in self.useragents]
        if self.delay is not None:
            lines.append(f'Crawl-delay: {self.delay}')
        if self.req_rate is not None:
            lines.append(f'Request-rate: {self.req_rate.requests}/{self.req_rate.seconds}')
        return '\n'.join(lines + list(map(str, self.rulelines)))

    def applies_to(self, useragent):
        useragent = useragent.split('/')[0].lower()
        return any(agent == '*' or agent.lower() in useragent for agent in self.useragents)

    def allowance(self, filename):
        return next((rule.allowance for rule in self.rulelines if rule.applies_to(filename)), True)
