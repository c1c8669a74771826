# mistake: texts for numbers
# fails: test_tail_moments_mean test_censored_em_mean test_censored_em_sigma test_censored_em_anew test_censored_em_record
# says: is a text
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return str(mu + sigma * h), str(mu**2 + sigma**2 + sigma * (mu + c) * h)
