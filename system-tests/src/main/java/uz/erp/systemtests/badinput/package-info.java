/**
 * Stores in which every published operation can be asked, rightly and wrongly, and what a right
 * answer is.
 */
@NullMarked
package uz.erp.systemtests.badinput;

import org.jspecify.annotations.NullMarked;
