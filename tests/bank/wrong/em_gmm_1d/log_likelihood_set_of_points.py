# mistake: goes through set(x), so values that occur twice count once (shows only for repeated points)
# fails: test_log_likelihood_value
# says: equal points are counted once
def log_likelihood(x, mu, sigma, p):
    ll = 0.0
    for point in set(x):
        ll += np.log(np.sum(p * norm.pdf(point, mu, sigma)))
    return ll
