# mistake: math.exp is applied to a whole array, which raises an error
# fails: test_gaussian_log_likelihood_value test_gaussian_log_likelihood_underflow test_log_likelihood_surface_form test_log_likelihood_surface_values
# says: takes single numbers, not arrays
import math


def gaussian_log_likelihood(x, mu, sigma):
    density = 1 / (math.sqrt(2 * math.pi) * sigma) * math.exp(-((x - mu) ** 2) / (2 * sigma**2))
    return sum(math.log(density))
