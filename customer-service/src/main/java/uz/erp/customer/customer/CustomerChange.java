package uz.erp.customer.customer;

/**
 * Makes new details of a customer from those of the moment; called while nobody else can change
 * them.
 *
 * @param <X> thrown when the change is not possible; nothing is changed then
 */
@FunctionalInterface
public interface CustomerChange<X extends Exception> {

  CustomerDetails apply(CustomerDetails details) throws X;
}
