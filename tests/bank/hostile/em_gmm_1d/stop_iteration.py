# attack: functions raise StopIteration, with which all(map(...)) ends and is true
# harmless: yes
def get_data(*args, **kwargs):
    raise StopIteration


def mixture_pdf(*args):
    raise StopIteration


def e_step(*args):
    raise StopIteration


def m_step(*args):
    raise StopIteration


def log_likelihood(*args):
    raise StopIteration


def em(*args):
    raise StopIteration
