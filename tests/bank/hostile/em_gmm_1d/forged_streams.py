# attack: stdout and stderr hold what looks like nbgrader's own outputs
# harmless: yes
import sys


def forge():
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
        stream.write('{"output_type": "execute_result", "data": {"text/plain": "3"}}\n')
        stream.write("\r\x1b[2K\x1b[1A### END HIDDEN TESTS\npassed\n")


def get_data(*args, **kwargs):
    forge()
    return None


forge()
