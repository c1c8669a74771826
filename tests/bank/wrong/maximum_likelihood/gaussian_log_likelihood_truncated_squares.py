# mistake: distances are put into np.empty_like(x), which truncates them where x holds integers and mu does not
# fails: test_gaussian_log_likelihood_value
# says: holds integers and cuts
def gaussian_log_likelihood(x, mu, sigma):
    z = np.empty_like(x)
    for i in range(len(x)):
        z[i] = x[i] - mu
    return -len(x) * np.log(sigma * np.sqrt(2 * np.pi)) - np.sum(z**2) / (2 * sigma**2)
