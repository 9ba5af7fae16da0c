/**
 * Users, stores, employees, signing keys and store passes.
 *
 * <p>Eleven features, one more than a service should have, because two are small: {@code till} is
 * the client of sales-service behind a port of {@code store}, and {@code processor} is one class
 * that two features share. The others are split by who uses them: {@code registration}, {@code
 * signin} and {@code profile} are what a user does, {@code employee}, {@code store}, {@code apikey}
 * and {@code audit} what an owner manages, {@code account} and {@code token} what both stand on.
 */
@NullMarked
package uz.erp.auth;

import org.jspecify.annotations.NullMarked;
