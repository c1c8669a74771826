# mistake: the true parameters of Task 1 are typed in
# fails: test_mixture_pdf_values test_mixture_pdf_components
# says: the numbers of Task 1 are typed in
def mixture_pdf(x, mu, sigma, p):
    return 0.4 * norm.pdf(x, -2.5, 2) + 0.6 * norm.pdf(x, 3.5, 2)
