# mistake: softmax of the densities instead of dividing by their sum
# fails: test_e_step_values test_em_right_answer
# says: the softmax of the weighted densities is taken
from scipy.special import softmax


def e_step(x, mu, sigma, p):
    return softmax(p * norm.pdf(x[:, None], mu, sigma), axis=1)
