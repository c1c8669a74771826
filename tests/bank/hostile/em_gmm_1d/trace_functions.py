# attack: a trace function skips the lines that raise, in later cells
# harmless: yes
import sys
import threading


def trace(frame, event, argument):
    frame.f_trace_lines = True
    if frame.f_code.co_name.startswith(("test_", "mixture_pdf", "<cell")):
        try:
            frame.f_lineno = frame.f_code.co_firstlineno + 1
        except ValueError:
            pass
        return lambda frame, event, argument: trace(frame, event, argument)
    return trace


def get_data(*args, **kwargs):
    sys.settrace(trace)
    return np.zeros(40), np.zeros(40)


def em(*args):
    sys.setrecursionlimit(50)


threading.settrace(trace)
sys.settrace(trace)
sys.setprofile(lambda *args: None)
