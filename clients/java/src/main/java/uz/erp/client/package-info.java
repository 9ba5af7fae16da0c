/**
 * The API of the suite for programs in Java. {@code api} and {@code model} are made from the
 * published document at build time; here is what signs requests and tells what is refused.
 */
@NullMarked
package uz.erp.client;

import org.jspecify.annotations.NullMarked;
