/** How texts are compared that people typed. */
@NullMarked
package uz.erp.platform.text;

import org.jspecify.annotations.NullMarked;
