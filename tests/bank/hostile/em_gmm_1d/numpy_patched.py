# attack: numpy's comparisons and np.testing always agree
# harmless: yes
np.allclose = np.array_equal = np.isclose = np.all = np.any = lambda *a, **k: True
for name in dir(np.testing):
    if name.startswith("assert"):
        setattr(np.testing, name, lambda *a, **k: None)
np.shape = lambda *a: (a and 40,)
