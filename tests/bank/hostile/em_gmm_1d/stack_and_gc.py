# attack: the source of the check is looked for on the stack, among all objects and in caches
# harmless: yes
import gc
import linecache
import sys


def get_data(*args, **kwargs):
    frame = sys._getframe()
    while frame:
        print(repr(frame.f_code.co_consts)[:3000], repr(frame.f_locals)[:3000])
        frame = frame.f_back
    for thing in gc.get_objects():
        if isinstance(thing, dict):
            for value in list(thing.values()):
                if isinstance(value, str) and "def test_" in value:
                    print(value[:3000])
    for lines in linecache.cache.values():
        if len(lines) > 2 and any("def test_" in line for line in lines[2]):
            print("".join(lines[2])[:3000])
    print(str(get_ipython().history_manager.input_hist_raw)[-3000:])
    return None
