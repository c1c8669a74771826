# attack: a trace function skips the lines that raise, in later cells
# harmless: yes
import sys
import threading


def trace(frame, event, argument):
    frame.f_trace_lines = True
    if frame.f_code.co_name.startswith("test_"):
        try:
            frame.f_lineno = frame.f_code.co_firstlineno
        except ValueError:
            pass
        return lambda frame, event, argument: trace(frame, event, argument)
    return trace


sys.settrace(trace)
threading.settrace(trace)
sys.setprofile(lambda *args: None)
sys.setrecursionlimit(50)
