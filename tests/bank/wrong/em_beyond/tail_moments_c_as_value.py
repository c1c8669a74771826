# mistake: c taken as the value
# fails: test_tail_moments_mean test_tail_moments_square test_tail_moments_far_out test_censored_em_mean test_censored_em_anew
# says: E x is c itself
def tail_moments(mu, sigma, c):
    return c, c**2
