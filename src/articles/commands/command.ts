/** One command, and what it is for. */
export interface Command {
  /** As a heading: "Who is listening". */
  caption: string;
  /** Ready to be pasted into bash, zsh or PowerShell: without a comment, and without a variable that the shell owns. */
  command: string;
}
