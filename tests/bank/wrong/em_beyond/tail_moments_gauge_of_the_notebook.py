# mistake: the end of the notebook's gauge, not the argument
# fails: test_tail_moments_mean test_tail_moments_square test_tail_moments_units test_tail_moments_far_out test_censored_em_mean test_censored_em_anew
# says: c is 5, whatever is given
def tail_moments(mu, sigma, c):
    c = 5.0
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
