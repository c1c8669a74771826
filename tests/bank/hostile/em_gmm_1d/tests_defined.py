# attack: the tests themselves are defined as names that the check cannot bind
# harmless: yes
import builtins

for name in ("form", "distribution", "generator", "hidden"):
    setattr(builtins, f"test_get_data_{name}", lambda: None)
    globals()[f"test_get_data_{name}"] = lambda: None


class Names(dict):
    def __setitem__(self, name, value):
        super().__setitem__(name, (lambda: None) if name.startswith("test_") else value)


get_ipython().user_ns = Names(get_ipython().user_ns)
