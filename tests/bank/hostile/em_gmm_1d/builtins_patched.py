# attack: builtins that checks use always agree
# harmless: yes
import builtins

builtins.all = builtins.any = builtins.callable = lambda *a: True
builtins.AssertionError = type("Nothing", (Warning,), {})


def get_data(*args, **kwargs):
    builtins.abs = lambda *a: 0
    return [0] * 40, [0] * 40


def mixture_pdf(*args):
    return [0] * 40


def em(*args):  # hardly any code goes on after this, IPython's own neither
    builtins.round = builtins.sum = builtins.len = lambda *a, **k: 40
    builtins.isinstance = lambda *a: True
    return ()
