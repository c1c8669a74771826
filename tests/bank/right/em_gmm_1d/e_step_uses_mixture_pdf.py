# style: column by column, each divided by mixture_pdf of task 2, stacked at the end
def e_step(x, mu, sigma, p):
    f = np.asarray(mixture_pdf(x, mu, sigma, p))
    columns = [p_k * norm.pdf(x, mu_k, sigma_k) / f for mu_k, sigma_k, p_k in zip(mu, sigma, p)]
    return np.column_stack(columns)
