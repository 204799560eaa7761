// Discord's limits, each named once. Sources: Discord's developer documentation, pages "Component Reference" and
// "Using Message Components". Lengths are counted in UTF-16 units, which is never less than Discord counts.

/** Text of all text displays of one message together (Component Reference, "Text Display"). */
export const MESSAGE_TEXT_MAX = 4_000;
/** Components of one message, nested ones included (Using Message Components, "Components V2"). */
export const MESSAGE_COMPONENTS_MAX = 40;
/** Buttons in an action row (Component Reference, "Action Row"). */
export const ROW_BUTTONS_MAX = 5;
/** Button label (Component Reference, "Button"). */
export const BUTTON_LABEL_MAX = 80;
/** custom_id of a component (Component Reference, "Anatomy of a Component"). */
export const CUSTOM_ID_MAX = 100;
/** Options of a string select (Component Reference, "String Select"). */
export const SELECT_OPTIONS_MAX = 25;
/** Label, value and description of a select option (Component Reference, "Select Option Structure"). */
export const OPTION_TEXT_MAX = 100;
/** Title of a modal (Receiving and Responding, "Modal"). */
export const MODAL_TITLE_MAX = 45;
/** Label of a field in a modal (Component Reference, "Label"). */
export const MODAL_LABEL_MAX = 45;
