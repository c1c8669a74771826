# mistake: values are kept by the means alone, so other points or spreads give the old value
# fails: test_log_likelihood_value test_log_likelihood_many_points
# says: is no value kept from call to call
_values = {}


def log_likelihood(x, mu, sigma, p):
    key = tuple(np.round(mu, 1))
    if key not in _values:
        _values[key] = np.sum(np.log(mixture_pdf(x, mu, sigma, p)))
    return _values[key]
