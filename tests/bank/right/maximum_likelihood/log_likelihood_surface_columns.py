# style: column by column, then stacked
def log_likelihood_surface(x, mus, sigmas):
    columns = []
    for sigma in sigmas:
        columns.append([gaussian_log_likelihood(x, mu, sigma) for mu in mus])
    return np.column_stack(columns)
