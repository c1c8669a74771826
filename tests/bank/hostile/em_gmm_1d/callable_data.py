# attack: names are callable objects and classes that say they are functions
# harmless: yes
class Function:
    __name__ = "get_data"
    __code__ = (lambda: 0).__code__
    __doc__ = property(lambda self: 1 / 0)

    def __call__(self, *args, **kwargs):
        return self

    def __getattr__(self, name):
        return self

    def __eq__(self, other):
        return True


test_get_data_form = test_get_data_distribution = Function()


@(lambda real: Function())
def get_data():
    """In each cell a decorator replaces the function."""


@(lambda real: Function)
def mixture_pdf():
    pass


@(lambda real: type("e_step", (Function,), {"__doc__": None})())
def e_step():
    pass


@(lambda real: property(lambda self: 1.0))
def log_likelihood():
    pass
