/** What the generator of the Java client cannot be told by its options. */
@NullMarked
package uz.erp.client.generator;

import org.jspecify.annotations.NullMarked;
