# mistake: the logarithms are added in float16
# fails: test_log_likelihood_value
# says: three digits only, as a float16
def log_likelihood(x, mu, sigma, p):
    return float(np.sum(np.log(mixture_pdf(x, mu, sigma, p)), dtype=np.float16))
