package uz.erp.client;

import uz.erp.client.http.ApiException;

/** One call of a generated API, such as {@code () -> sales.getSale(7L, null)}. */
@FunctionalInterface
public interface Request<T> {

  T send() throws ApiException;
}
