/** What the generator of the Java client cannot be set by its options. */
@NullMarked
package uz.erp.client.generator;

import org.jspecify.annotations.NullMarked;
