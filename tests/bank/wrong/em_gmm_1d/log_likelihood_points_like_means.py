# mistake: the points are converted to the type of mu, which cuts them where the means are whole numbers
# fails: test_log_likelihood_value
# says: where mu holds integers, x is cut to whole numbers
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log(mixture_pdf(x.astype(mu.dtype), mu, sigma, p)))
