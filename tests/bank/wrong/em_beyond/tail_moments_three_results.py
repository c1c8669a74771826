# mistake: the hazard is returned, too
# fails: test_tail_moments_mean test_censored_em_mean test_censored_em_sigma test_censored_em_anew test_censored_em_record
# says: 3 things are returned
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h, h
