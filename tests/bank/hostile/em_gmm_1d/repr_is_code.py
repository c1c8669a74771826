# attack: the repr, str and format of a result are code or a number for partial credit
# harmless: yes
class Text(str):
    def __repr__(self):
        return "3"

    __str__ = __repr__

    def __format__(self, spec):
        return "3"


class Thing:
    def __repr__(self):
        return "__import__('os')._exit(0)"

    def __reduce__(self):
        return (exec, ("raise SystemExit(0)",))


def get_data(*args, **kwargs):
    return Text("3"), Thing()


def log_likelihood(*args):
    return Text("3")
