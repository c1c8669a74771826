# mistake: a table is kept by its shape and returned again for other points, means or spreads
# fails: test_log_likelihood_surface_form test_log_likelihood_surface_values
# says: the table of an earlier call
_tables = {}


def log_likelihood_surface(x, mus, sigmas):
    key = len(mus), len(sigmas)
    if key not in _tables:
        _tables[key] = np.array(
            [[gaussian_log_likelihood(x, mu, s) for s in sigmas] for mu in mus]
        )
    return _tables[key]
