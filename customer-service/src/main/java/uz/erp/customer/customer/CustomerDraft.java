package uz.erp.customer.customer;

/**
 * What a client wants recorded.
 *
 * @param sharesPhone whether it knows and means that another customer has one of the numbers
 */
public record CustomerDraft(CustomerDetails details, boolean sharesPhone) {}
