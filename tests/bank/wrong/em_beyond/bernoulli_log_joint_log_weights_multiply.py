# mistake: log p times the sum
# fails: test_bernoulli_log_joint_weights
# says: log p_k multiplies the sum over the pixels
def bernoulli_log_joint(x, theta, p):
    return np.log(p) * (x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T)
