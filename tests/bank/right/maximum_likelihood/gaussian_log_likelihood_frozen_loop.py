# style: careless but right: a frozen distribution, a loop with +=, the result as a Python float
def gaussian_log_likelihood(x, mu, sigma):
    dist = norm(mu, sigma)
    summe = 0
    for i in range(0, len(x)):
        summe += dist.logpdf(x[i])
    summe = float(summe)
    return summe
