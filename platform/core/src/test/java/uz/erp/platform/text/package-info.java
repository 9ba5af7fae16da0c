@NullMarked
package uz.erp.platform.text;

import org.jspecify.annotations.NullMarked;
