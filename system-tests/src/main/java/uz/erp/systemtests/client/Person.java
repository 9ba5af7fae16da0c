package uz.erp.systemtests.client;

/**
 * An employee of a store.
 *
 * @param api signed in, in that store
 */
public record Person(long employeeId, String username, String password, Api api) {}
