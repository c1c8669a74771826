# mistake: the moments of the whole Gaussian
# fails: test_tail_moments_mean test_tail_moments_square test_tail_moments_units test_tail_moments_far_out test_censored_em_mean test_censored_em_sigma test_censored_em_anew
# says: as if nothing were cut off
def tail_moments(mu, sigma, c):
    return mu, mu**2 + sigma**2
