# attack: the kernel's own memory is searched for text of a test
# harmless: yes
import re
import time


def get_data(*args, **kwargs):
    until = time.monotonic() + 2  # what is printed is lost if this takes too long
    for line in open("/proc/self/maps").read().splitlines():
        span, rights = line.split()[:2]
        low, high = (int(part, 16) for part in span.split("-"))
        if "rw" in rights and high - low < 50_000_000 and time.monotonic() < until:
            try:
                with open("/proc/self/mem", "rb", 0) as memory:
                    memory.seek(low)
                    content = memory.read(high - low)
            except OSError:
                continue
            for found in re.finditer(rb"HIDDEN TEST[S]|def test_get_dat[a]", content):
                print(content[max(0, found.start() - 300) : found.end() + 300])
    return None
