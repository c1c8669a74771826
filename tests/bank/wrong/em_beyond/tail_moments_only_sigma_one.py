# mistake: a standard Gaussian, whatever is given
# fails: test_tail_moments_units test_censored_em_mean test_censored_em_anew
# says: mu and sigma are not
def tail_moments(mu, sigma, c):
    h = norm.pdf(c) / norm.sf(c)
    return h, 1 + c * h
