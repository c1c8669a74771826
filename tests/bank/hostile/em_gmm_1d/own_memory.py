# attack: the kernel's own memory is searched for text of a test
# harmless: yes
import time

wanted = {b"HIDDEN TEST": b"S", b"def test_get_dat": b"a", b"canary-": b"o"}  # and what follows
spans = []


def get_data(*args, **kwargs):
    until = time.monotonic() + 1.5  # what is printed is lost if this takes too long
    if not spans:
        for line in open("/proc/self/maps").read().splitlines():
            span, rights = line.split()[:2]
            low, high = (int(part, 16) for part in span.split("-"))
            if "rw" in rights:
                spans.extend((n, min(high, n + 2**24)) for n in range(low, high, 2**24))
        print(len(spans), "parts of memory")
    while spans and time.monotonic() < until:
        low, high = spans.pop()
        try:
            with open("/proc/self/mem", "rb", 0) as memory:
                memory.seek(low)
                content = memory.read(high - low)
        except OSError:
            continue
        for text, last in wanted.items():
            end = content.find(text) + len(text)
            while end >= len(text):
                if content[end : end + 1] == last:
                    print(content[max(0, end - 300) : end + 300])
                end = content.find(text, end) + len(text)
    print(len(spans), "left")
    return None
